package dev.cocreate.portal.mail;

import dev.cocreate.portal.platform.settings.Brand;
import dev.cocreate.portal.platform.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The paper that letters are written on: in the portal's colour. */
@ApplicationScoped
public class Stationery {
    private final Brand brand;

    @Inject
    Stationery(Brand brand) {
        this.brand = brand;
    }

    /** A new letter to a reader of that language. */
    public LetterDraft sheet(Language language) {
        return new LetterDraft(language, brand.marks().onWhite());
    }
}
