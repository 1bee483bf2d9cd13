package dev.carport.apps.mobilede;

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

/**
 * Settings of one mobile.de export.
 *
 * @param customerNumber the dealer's number at mobile.de; not the id in the addresses of the interface
 * @param apiUser user of the dealer's own upload account; null works with the provider's account of this installation
 * @param apiPassword its password
 * @param equipmentDisplay how the equipment stands in the listing
 * @param displayedNumber which number buyers see; listings are recognised by it too
 * @param textLimit greatest length of the description. Assumed: 3000 was the limit in 2014, today's is not published
 * @param dealerPrice whether prices for dealers are sent
 * @param mildHybridAsHybrid whether a mild hybrid is listed as a hybrid; else under its fuel
 * @param financingMode how a financing example goes out
 * @param financingChoice which financing; null counts as the first
 * @param leasingMode how a leasing example goes out; values need a contract that allows them
 * @param leasingChoice which leasing; null counts as the first
 * @param energyValues consumption and emission values for vehicles without the duty to state them
 * @param energyMarker whether cars under the duty carry the field {@code envkv}. Assumed to be a flag: its type is not published
 * @param accident what is said about accident vehicles
 * @param withVin whether the VIN is sent
 * @param currentStock what happens to the vehicles in stock at the start
 * @param futureStock what happens to vehicles that come later
 */
public record MobileDeSettings(
        @Setting(group = Group.ACCOUNT, maxLength = 20) CustomerNumber customerNumber,

        @Setting(group = Group.ACCOUNT, required = false, maxLength = 100) @Nullable String apiUser,

        @Setting(group = Group.ACCOUNT, required = false) @Nullable Secret apiPassword,

        @Setting(group = Group.LISTING, defaultValue = "FEATURES_AND_LIST", pictures = true)
        EquipmentDisplay equipmentDisplay,

        @Setting(group = Group.LISTING, defaultValue = "STOCK_NUMBER")
        DisplayedNumber displayedNumber,

        @Setting(group = Group.LISTING, defaultValue = "3000", min = 500, max = 10_000)
        int textLimit,

        @Setting(group = Group.LISTING, defaultValue = "false")
        boolean dealerPrice,

        @Setting(group = Group.LISTING, defaultValue = "false")
        boolean mildHybridAsHybrid,

        @Setting(group = Group.OFFERS, defaultValue = "OFF", cost = "VALUES")
        OfferMode financingMode,

        @Setting(group = Group.OFFERS, required = false, visibleWhen = "financingMode!=OFF") @Nullable OfferChoice financingChoice,

        @Setting(group = Group.OFFERS, defaultValue = "OFF", cost = "VALUES")
        OfferMode leasingMode,

        @Setting(group = Group.OFFERS, required = false, visibleWhen = "leasingMode!=OFF") @Nullable OfferChoice leasingChoice,

        @Setting(group = Group.LEGAL, defaultValue = "WHERE_REQUIRED")
        EnergyValues energyValues,

        @Setting(group = Group.LEGAL, defaultValue = "true") boolean energyMarker,

        @Setting(group = Group.LEGAL, defaultValue = "AS_STORED")
        AccidentHandling accident,

        @Setting(group = Group.LEGAL, defaultValue = "true") boolean withVin,

        @Setting(group = Group.PUBLICATION, defaultValue = "ALL")
        CurrentStock currentStock,

        @Setting(group = Group.PUBLICATION, defaultValue = "AUTOMATIC")
        FutureStock futureStock) {}
