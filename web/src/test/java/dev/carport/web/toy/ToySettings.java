package dev.carport.web.toy;

import dev.carport.api.settings.AccidentHandling;
import dev.carport.api.settings.CurrentStock;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.DisplayedNumber;
import dev.carport.api.settings.EnergyValues;
import dev.carport.api.settings.EquipmentDisplay;
import dev.carport.api.settings.FutureStock;
import dev.carport.api.settings.OfferChoice;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.settings.Secret;
import dev.carport.api.settings.Setting;
import dev.carport.api.settings.Setting.Group;
import org.jspecify.annotations.Nullable;

/** One setting of each kind. */
public record ToySettings(
        @Setting(group = Group.ACCOUNT, pattern = "[0-9]{3,7}", maxLength = 7)
        CustomerNumber customerNumber,

        @Setting(group = Group.ACCOUNT, required = false) @Nullable Secret password,

        @Setting(defaultValue = "GROUPS", pictures = true) EquipmentDisplay equipment,

        @Setting(defaultValue = "STOCK_NUMBER") DisplayedNumber displayedNumber,

        @Setting(required = false, maxLength = 60) @Nullable String greeting,

        @Setting(
                group = Group.OFFERS,
                defaultValue = "OFF",
                cost = {"VALUES"})
        OfferMode financingMode,

        @Setting(group = Group.OFFERS, required = false, visibleWhen = "financingMode!=OFF")
        OfferChoice financingOffer,

        @Setting(
                group = Group.OFFERS,
                defaultValue = "OFF",
                options = {"OFF", "TEXT_END"})
        OfferMode leasingMode,

        @Setting(group = Group.LEGAL, defaultValue = "WHERE_REQUIRED")
        EnergyValues energy,

        @Setting(group = Group.LEGAL, defaultValue = "AS_STORED")
        AccidentHandling accident,

        @Setting(group = Group.LEGAL, defaultValue = "true") boolean vin,

        @Setting(group = Group.PUBLICATION, defaultValue = "ALL")
        CurrentStock currentStock,

        @Setting(group = Group.PUBLICATION, defaultValue = "AUTOMATIC")
        FutureStock futureStock) {}
