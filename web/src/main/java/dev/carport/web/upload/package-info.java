/**
 * Uploading a stock as a file: choose, see what it would do, decide, watch. Read {@link dev.carport.web.upload.UploadPages} and {@link
 * dev.carport.web.upload.PreviewView}.
 */
@NullMarked
package dev.carport.web.upload;

import org.jspecify.annotations.NullMarked;
