package dev.carport.apps.feed;

import dev.carport.api.finding.Finding;
import dev.carport.api.settings.Columns.Column;
import dev.carport.api.settings.ServerAddress;
import dev.carport.apps.feed.FeedSettings.Images;
import dev.carport.apps.feed.FeedSettings.Way;
import dev.carport.apps.feed.delivery.FileName;
import dev.carport.apps.feed.delivery.ImageNames;
import dev.carport.apps.feed.delivery.TemplateFindings;
import dev.carport.apps.feed.file.RowFiles;
import dev.carport.apps.feed.file.Template;
import dev.carport.apps.feed.file.TemplateFault;
import dev.carport.apps.feed.layout.FileFormat;
import dev.carport.apps.feed.layout.Layout;
import dev.carport.apps.feed.layout.Profile;
import dev.carport.apps.feed.value.Cell;
import dev.carport.apps.feed.value.NotationFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with settings that each of them alone does not show. */
final class Examination {
    private final FeedSettings settings;
    private final List<Finding> findings = new ArrayList<>();

    private Examination(FeedSettings settings) {
        this.settings = settings;
    }

    static List<Finding> of(FeedSettings settings) {
        Examination examination = new Examination(settings);
        examination.server();
        examination.names();
        if (settings.profile() == Profile.OWN) {
            examination.columns();
            examination.template();
        }
        return examination.findings;
    }

    private void server() {
        Way way = settings.way();
        ServerAddress server = settings.server();
        if (way == Way.FTP) {
            findings.add(Finding.warning("way", FeedCodes.IN_THE_CLEAR));
        }
        if (server == null || way == Way.FEED_ADDRESS) {
            return;
        }
        String scheme = server.uri().getScheme();
        boolean loopback = server.host().equals("127.0.0.1") || server.host().equals("localhost");
        if (way == Way.HTTP_PUT || way == Way.HTTP_POST) {
            if (!scheme.equals("https") && !(scheme.equals("http") && loopback)) {
                findings.add(Finding.error("server", FeedCodes.PUSH_ADDRESS));
            }
        } else if (!scheme.equals("server") || !server.uri().getRawPath().isEmpty()) {
            findings.add(Finding.error("server", FeedCodes.SERVER_NAME));
        }
    }

    private void names() {
        name("fileName", settings.fileName(), FileName.PLACES);
        String images = settings.imageName();
        if (settings.images() == Images.NONE || images == null) {
            return;
        }
        name("imageName", images, ImageNames.PLACES);
        if (!ImageNames.tellsApart(images)) {
            findings.add(Finding.error("imageName", FeedCodes.IMAGE_NAME));
        }
    }

    private void name(String key, String pattern, Set<String> places) {
        FileName.unknownPlace(pattern, places)
                .ifPresent(place -> findings.add(Finding.error(key, FeedCodes.PLACE, "{" + place + "}")));
        if (!FileName.namable(pattern)) {
            findings.add(Finding.error(key, FeedCodes.FILE_NAME));
        }
    }

    private void columns() {
        boolean xml = settings.format() == FileFormat.XML;
        boolean json = settings.format() == FileFormat.JSON || settings.format() == FileFormat.JSON_LINES;
        List<Column> columns = settings.columns().columns();
        for (Column column : columns) {
            try {
                Cell.check(column);
            } catch (NotationFault unreadable) {
                findings.add(Finding.error(
                        "columns", FeedCodes.FORMAT, column.name(), String.valueOf(unreadable.getMessage())));
            }
            if (xml && !column.name().matches(FeedSettings.ELEMENT)) {
                findings.add(Finding.error("columns", FeedCodes.ELEMENT, column.name()));
            }
            if (json) {
                columns.stream()
                        .filter(other -> other.name().startsWith(column.name() + "."))
                        .findFirst()
                        .ifPresent(other ->
                                findings.add(Finding.error("columns", FeedCodes.NESTED, other.name(), column.name())));
            }
        }
    }

    private void template() {
        if (settings.format() != FileFormat.TEMPLATE || settings.template() == null) {
            return;
        }
        try {
            Template.read(
                    settings.template(),
                    RowFiles.escaping(settings),
                    Layout.of(settings).encoding());
        } catch (TemplateFault fault) {
            findings.add(TemplateFindings.of(fault));
        }
    }
}
