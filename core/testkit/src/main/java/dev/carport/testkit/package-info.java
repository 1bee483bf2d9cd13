/**
 * What authors of apps test with. {@link dev.carport.testkit.EngineHarness} runs a whole engine with the app; {@link
 * dev.carport.testkit.TestConnection} and {@link dev.carport.testkit.RecordedProgress} stand in for the host where only the platform's side is
 * tested; {@link dev.carport.testkit.TextLaws}, {@link dev.carport.testkit.GoldenCases} and {@link dev.carport.testkit.AppPage} check texts,
 * mapping and documentation. The checks throw {@link java.lang.AssertionError} and need no particular test framework.
 */
@NullMarked
package dev.carport.testkit;

import org.jspecify.annotations.NullMarked;
