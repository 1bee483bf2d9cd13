/** Several nodes on one database, each in a process of its own that can be killed and held. Read {@code ThreeNodesTest}. */
@NullMarked
package dev.carport.testkit.nodes;

import org.jspecify.annotations.NullMarked;
