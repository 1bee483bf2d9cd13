package dev.carport.apps.mobilede.mapping;

import dev.carport.api.text.Contacts;

/** What the platform refuses in texts: e-mail addresses, phone numbers, web addresses. */
final class FreeText {
    private FreeText() {}

    /** True when the platform takes the text as it is. */
    static boolean isClean(String text) {
        return Contacts.email(text) == null && Contacts.url(text) == null && Contacts.phone(text) == null;
    }
}
