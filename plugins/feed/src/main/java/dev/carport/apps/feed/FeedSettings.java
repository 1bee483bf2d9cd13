package dev.carport.apps.feed;

import dev.carport.api.settings.Columns;
import dev.carport.api.settings.CurrentStock;
import dev.carport.api.settings.FutureStock;
import dev.carport.api.settings.OfferChoice;
import dev.carport.api.settings.Secret;
import dev.carport.api.settings.ServerAddress;
import dev.carport.api.settings.Setting;
import dev.carport.api.settings.Setting.Group;
import dev.carport.apps.feed.layout.FileFormat;
import dev.carport.apps.feed.layout.LineEnd;
import dev.carport.apps.feed.layout.Profile;
import dev.carport.apps.feed.layout.Quoting;
import dev.carport.apps.feed.layout.Separator;
import dev.carport.apps.feed.layout.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * Settings of one export to files. What a way, profile or format does not need is hidden and null or unused.
 *
 * @param way how the file travels
 * @param server where to; null for the feed address
 * @param user of a file server
 * @param password of a file server
 * @param directory on a file server; null for where the user is after signing in
 * @param hostKey the SFTP server's key as {@code SHA256:...}; null to trust the first one
 * @param token sent with a push; null for none
 * @param timing when it is delivered
 * @param every minutes between deliveries
 * @param times times of the day, such as {@code 06:00, 18:30}
 * @param always whether it is delivered at these times without a change
 * @param profile a ready file, or one's own
 * @param columns of one's own file
 * @param format of one's own file
 * @param separator between the values of a CSV file
 * @param quoting of the values of a CSV file
 * @param header whether a CSV file begins with the names
 * @param oneLine whether line breaks inside values become spaces in a CSV file
 * @param formulaGuard whether texts that a spreadsheet would take for formulas get an apostrophe in a CSV file
 * @param lineEnd of a CSV file
 * @param encoding of a file that is not JSON
 * @param xmlRoot name of the outermost element
 * @param xmlRow name of a vehicle's element
 * @param template a FreeMarker template
 * @param escaping what a template's values are escaped for
 * @param fileName with {@code {location}}, {@code {date}}, {@code {time}}, {@code {ending}}
 * @param images how pictures go along
 * @param imageName with {@code {number}}, {@code {vin}}, {@code {n}}, {@code {hash}}, {@code {ending}}
 * @param dealerNumber the dealer's number at the receiver; null for none
 * @param link address of a vehicle's page, with {@code {}} in the place of its number
 * @param financingOffer which financing columns show
 * @param leasingOffer which leasing columns show
 * @param currentStock what happens to the vehicles in stock at the start
 * @param futureStock what happens to vehicles that come later
 */
public record FeedSettings(
        @Setting(group = Group.ACCOUNT, defaultValue = "FEED_ADDRESS")
        Way way,

        @Setting(group = Group.ACCOUNT, visibleWhen = "way!=FEED_ADDRESS") @Nullable ServerAddress server,

        @Setting(group = Group.ACCOUNT, visibleWhen = "way=SFTP|FTP|FTPS") @Nullable String user,

        @Setting(group = Group.ACCOUNT, visibleWhen = "way=SFTP|FTP|FTPS", maxLength = 500) @Nullable Secret password,

        @Setting(group = Group.ACCOUNT, visibleWhen = "way=SFTP|FTP|FTPS", required = false) @Nullable String directory,

        @Setting(
                group = Group.ACCOUNT,
                visibleWhen = "way=SFTP",
                required = false,
                pattern = "SHA256:[A-Za-z0-9+/]{43}=?")
        @Nullable String hostKey,

        @Setting(group = Group.ACCOUNT, visibleWhen = "way=HTTP_PUT|HTTP_POST", required = false, maxLength = 2000)
        @Nullable Secret token,

        @Setting(group = Group.ACCOUNT, defaultValue = "ON_CHANGE")
        Timing timing,

        @Setting(group = Group.ACCOUNT, visibleWhen = "timing=EVERY", defaultValue = "60", min = 1, max = 10_080)
        int every,

        @Setting(
                group = Group.ACCOUNT,
                visibleWhen = "timing=TIMES",
                defaultValue = "06:00",
                pattern = "([01]?[0-9]|2[0-3]):[0-5][0-9]( *, *([01]?[0-9]|2[0-3]):[0-5][0-9])*")
        @Nullable String times,

        @Setting(group = Group.ACCOUNT, visibleWhen = "timing=TIMES", defaultValue = "false")
        boolean always,

        @Setting(defaultValue = "GENERIC_CSV") Profile profile,

        @Setting(visibleWhen = "profile=OWN", defaultValue = FeedSettings.FIRST_COLUMNS)
        Columns columns,

        @Setting(visibleWhen = "profile=OWN", defaultValue = "CSV") @Nullable FileFormat format,

        @Setting(visibleWhen = "format=CSV", defaultValue = "SEMICOLON") @Nullable Separator separator,

        @Setting(visibleWhen = "format=CSV", defaultValue = "WHEN_NEEDED") @Nullable Quoting quoting,

        @Setting(visibleWhen = "format=CSV", defaultValue = "true")
        boolean header,

        @Setting(visibleWhen = "format=CSV", defaultValue = "false")
        boolean oneLine,

        @Setting(visibleWhen = "format=CSV", defaultValue = "false")
        boolean formulaGuard,

        @Setting(visibleWhen = "format=CSV", defaultValue = "CRLF") @Nullable LineEnd lineEnd,

        @Setting(visibleWhen = "format=CSV|XML|TEMPLATE", defaultValue = "UTF_8") @Nullable TextEncoding encoding,

        @Setting(visibleWhen = "format=XML", defaultValue = "vehicles", pattern = FeedSettings.ELEMENT) @Nullable String xmlRoot,

        @Setting(visibleWhen = "format=XML", defaultValue = "vehicle", pattern = FeedSettings.ELEMENT) @Nullable String xmlRow,

        @Setting(
                visibleWhen = "format=TEMPLATE",
                maxLength = FeedSettings.LONGEST_TEMPLATE,
                defaultValue = FeedSettings.FIRST_TEMPLATE)
        @Nullable String template,

        @Setting(visibleWhen = "format=TEMPLATE", defaultValue = "NONE") @Nullable Escaping escaping,

        @Setting(defaultValue = "{location}.{ending}", maxLength = 100)
        String fileName,

        @Setting(defaultValue = "NONE") Images images,

        @Setting(visibleWhen = "images!=NONE", defaultValue = "{number}_{n}.{ending}", maxLength = 100) @Nullable String imageName,

        @Setting(visibleWhen = "profile=MOBILE_DE_CSV", required = false, pattern = "[0-9]{1,20}") @Nullable String dealerNumber,

        @Setting(visibleWhen = "profile=GOOGLE_VEHICLES|META_VEHICLES", pattern = "https?://.*[{][}].*") @Nullable
        String link,

        @Setting(group = Group.OFFERS) OfferChoice financingOffer,
        @Setting(group = Group.OFFERS) OfferChoice leasingOffer,

        @Setting(group = Group.PUBLICATION, defaultValue = "ALL")
        CurrentStock currentStock,

        @Setting(group = Group.PUBLICATION, defaultValue = "AUTOMATIC")
        FutureStock futureStock) {

    static final int LONGEST_TEMPLATE = 20_000;

    /** Names that every reader of XML takes. */
    public static final String ELEMENT = "(?![Xx][Mm][Ll])[A-Za-z_][A-Za-z0-9_.-]*";

    static final String FIRST_COLUMNS = """
            [{"name": "Nummer", "field": "number"},
             {"name": "Marke", "field": "make"},
             {"name": "Modell", "field": "model"},
             {"name": "Erstzulassung", "field": "history.firstRegistration", "format": "MM/yyyy"},
             {"name": "Kilometer", "field": "history.mileage"},
             {"name": "Preis", "field": "prices.gross", "format": "0.00"}]""";

    static final String FIRST_TEMPLATE = """
            <#list rows as row>
            ${row.Nummer!} ${row.Marke!} ${row.Modell!}
            </#list>""";

    /** How the file travels. */
    public enum Way {
        /** Laid at a secret address of this installation. */
        FEED_ADDRESS,
        /** To a file server by SFTP. */
        SFTP,
        /** To a file server by FTP with TLS. */
        FTPS,
        /** To a file server by FTP, in the clear. */
        FTP,
        /** To an address by PUT. */
        HTTP_PUT,
        /** To an address by POST. */
        HTTP_POST
    }

    /** When the file is delivered. */
    public enum Timing {
        /** Soon after each change. */
        ON_CHANGE,
        /** After changes, at most every so many minutes. */
        EVERY,
        /** At times of the day. */
        TIMES
    }

    /** What values in a template are escaped for, unless it says otherwise. */
    public enum Escaping {
        /** Nothing. */
        NONE,
        /** XML. */
        XML,
        /** HTML. */
        HTML,
        /** The inside of a JSON string. */
        JSON,
        /** A CSV value: quotes are doubled; the quotes around it stand in the template. */
        CSV
    }

    /** How pictures go along. */
    public enum Images {
        /** Not at all; a column can hold their addresses. */
        NONE,
        /** As files beside the data. */
        FILES,
        /** In one ZIP beside the data. */
        ZIP,
        /** In one ZIP together with the data. */
        ZIP_WITH_DATA
    }
}
