package dev.carport.web.api.stock;

import dev.carport.engine.images.ImageStore;
import dev.carport.engine.images.StoredImage;
import dev.carport.engine.stock.ImageHeader;
import dev.carport.engine.stock.IncomingImage;
import dev.carport.engine.users.Right;
import dev.carport.web.api.ApiFeature;
import dev.carport.web.api.ApiRoutes;
import dev.carport.web.api.Call;
import dev.carport.web.api.Problem;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Images, uploaded once and named by their hash in any number of vehicles. */
public final class ImageRoutes implements ApiFeature {

    private static final String PATH = "/locations/{location}/images";
    private static final int MOST_HASHES = 100;

    private final ImageStore images;

    /** Routes over these images. */
    public ImageRoutes(ImageStore images) {
        this.images = images;
    }

    /**
     * A kept image.
     *
     * @param hash SHA-256 of its bytes, 64 lower-case hexadecimal digits; vehicles name it by this
     */
    public record ImageAnswer(String hash, String mediaType, long bytes, int width, int height) {
        static ImageAnswer of(StoredImage image) {
            return new ImageAnswer(image.sha256(), image.mediaType(), image.bytes(), image.width(), image.height());
        }
    }

    /** Those images asked for that are kept. */
    public record ImageList(List<ImageAnswer> images) {}

    @Override
    public void addTo(ApiRoutes routes) {
        routes.post(PATH, Right.STOCK, this::upload)
                .get(PATH, Right.VIEW, this::list)
                .get(PATH + "/{hash}", Right.VIEW, this::get);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/images",
            methods = HttpMethod.POST,
            summary = "Upload an image (right STOCK): the bytes of a JPEG, PNG or WebP file of at most 20 MB",
            tags = "Stock",
            pathParams = @OpenApiParam(name = "location", required = true),
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = {
                                @OpenApiContent(mimeType = "image/jpeg", type = "string", format = "binary"),
                                @OpenApiContent(mimeType = "image/png", type = "string", format = "binary"),
                                @OpenApiContent(mimeType = "image/webp", type = "string", format = "binary")
                            }),
            responses = {
                @OpenApiResponse(status = "201", content = @OpenApiContent(from = ImageAnswer.class)),
                @OpenApiResponse(status = "422", description = "The bytes are no such image")
            })
    void upload(Call call) throws IOException {
        byte[] file;
        try (InputStream in = call.body(IncomingImage.MAX_BYTES)) {
            file = in.readAllBytes();
        }
        ImageHeader header = ImageHeader.of(file).orElseThrow(() -> Problem.of(422, "no-image"));
        call.answer(201, ImageAnswer.of(images.put(file, header.mediaType(), header.width(), header.height())));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/images",
            methods = HttpMethod.GET,
            summary = "Which of these images are kept already, so that they need not be uploaded again",
            tags = "Stock",
            pathParams = @OpenApiParam(name = "location", required = true),
            queryParams =
                    @OpenApiParam(
                            name = "hash",
                            description = "SHA-256 in lower-case hexadecimal digits; may be given up to 100 times"),
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = ImageList.class)))
    void list(Call call) {
        List<String> hashes =
                call.http().queryParams("hash").stream().distinct().toList();
        if (hashes.size() > MOST_HASHES) {
            throw Call.parameter("hash", Integer.toString(hashes.size()), "1–" + MOST_HASHES);
        }
        Map<String, StoredImage> kept = new LinkedHashMap<>(
                images.findAll(hashes.stream().filter(StoredImage::isHash).toList()));
        call.answer(new ImageList(hashes.stream()
                .flatMap(hash -> Optional.ofNullable(kept.get(hash)).stream())
                .map(ImageAnswer::of)
                .toList()));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/images/{hash}",
            methods = HttpMethod.GET,
            summary = "The bytes of an image",
            tags = "Stock",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "hash", required = true)
            },
            responses =
                    @OpenApiResponse(
                            status = "200",
                            content = @OpenApiContent(mimeType = "image/*", type = "string", format = "binary")))
    void get(Call call) {
        String hash = call.path("hash");
        Problem unknown = Problem.of(404, "unknown-image", hash);
        StoredImage image = images.find(hash).orElseThrow(() -> unknown);
        InputStream bytes = images.open(hash).orElseThrow(() -> unknown);
        call.http().contentType(image.mediaType()).result(bytes);
    }
}
