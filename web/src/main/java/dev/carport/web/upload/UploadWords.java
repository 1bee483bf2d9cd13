package dev.carport.web.upload;

import dev.carport.api.app.Messages;
import dev.carport.api.finding.Finding;
import dev.carport.api.vehicle.VehicleLabels;
import dev.carport.engine.imports.ImportPreview;
import dev.carport.engine.imports.StockFile;
import dev.carport.engine.operations.ExportService;
import dev.carport.engine.stock.StockStore;
import dev.carport.web.text.FindingTexts;
import dev.carport.web.text.Language;
import dev.carport.web.upload.PreviewView.Line;
import dev.carport.web.upload.PreviewView.Said;
import java.util.List;

/** What is wrong with a file or a vehicle in it, as sentences in one language. */
final class UploadWords {

    private final FindingTexts texts = FindingTexts.of(
            Messages.beside(StockFile.class), Messages.beside(StockStore.class), Messages.beside(ExportService.class));
    private final Language language;

    UploadWords(Language language) {
        this.language = language;
    }

    Said say(Finding finding) {
        String field = finding.field();
        String label = field.isEmpty() ? "" : VehicleLabels.field(field, language.locale());
        return new Said(
                label.isEmpty() ? null : label,
                field.isEmpty() ? null : field,
                texts.sentence(finding, label, language),
                texts.action(finding, label, language).orElse(null),
                finding.detail());
    }

    List<Said> say(List<Finding> findings) {
        return findings.stream().map(this::say).toList();
    }

    List<Line> lines(List<ImportPreview.Line> lines) {
        return lines.stream()
                .map(line -> new Line(line.line(), line.number(), say(line.findings())))
                .toList();
    }
}
