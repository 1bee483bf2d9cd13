package dev.carport.engine.settings;

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
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Settings with every type a setting may have. */
record ShopSettings(
        @Setting(group = Group.ACCOUNT, pattern = "[0-9]+", maxLength = 8)
        CustomerNumber customerNumber,

        @Setting(group = Group.ACCOUNT, pattern = "[a-z]{4,}")
        Secret password,

        @Setting(group = Group.LEGAL, defaultValue = "WHERE_REQUIRED")
        EnergyValues energyValues,

        @Setting(
                defaultValue = "FEATURES",
                options = {"FEATURES", "LIST"},
                pictures = true)
        EquipmentDisplay equipment,

        @Setting(defaultValue = "STOCK_NUMBER") DisplayedNumber displayedNumber,

        @Setting(group = Group.OFFERS, defaultValue = "OFF", cost = "VALUES")
        OfferMode financing,

        @Setting(group = Group.OFFERS, visibleWhen = "financing!=OFF")
        OfferChoice financingOffer,

        @Setting(group = Group.OFFERS, visibleWhen = "financing=TEXT_START|TEXT_END", maxLength = 20)
        String headline,

        @Setting(group = Group.LEGAL, defaultValue = "AS_STORED")
        AccidentHandling accident,

        @Setting(group = Group.LEGAL, defaultValue = "false", cost = "true")
        boolean vin,

        @Setting(defaultValue = "5", min = 1, max = 20) int images,

        @Setting(required = false, min = 0, max = 100) @Nullable BigDecimal discount,

        @Setting(required = false) @Nullable String slogan,
        @Setting(group = Group.PUBLICATION) CurrentStock currentStock,

        @Setting(group = Group.PUBLICATION, defaultValue = "BY_HAND")
        FutureStock futureStock) {}
