package dev.carport.apps.autoscout24;

import dev.carport.api.settings.CurrentStock;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.DisplayedNumber;
import dev.carport.api.settings.EnergyValues;
import dev.carport.api.settings.EquipmentDisplay;
import dev.carport.api.settings.FutureStock;
import dev.carport.api.settings.OfferChoice;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.settings.Setting;
import dev.carport.api.settings.Setting.Group;
import org.jspecify.annotations.Nullable;

/**
 * Settings of one AutoScout24 export.
 *
 * @param customerNumber the dealer's number at AutoScout24, {@code sellId} there
 * @param equipmentDisplay how the equipment stands in the listing
 * @param displayedNumber which number buyers see
 * @param financingMode how a financing example goes out
 * @param financingChoice which financing; null counts as the first
 * @param leasingMode how a leasing example goes out; the platform has no values for it, so text only
 * @param leasingChoice which leasing; null counts as the first
 * @param energyValues consumption and emission values for vehicles without the duty to state them
 * @param withVin whether VIN and licence plate are sent
 * @param dealerChannel whether listings and dealer prices also go to the dealers' channel
 * @param manageProducts whether paid products are booked and ended from here; else they are left alone
 * @param currentStock what happens to the vehicles in stock at the start
 * @param futureStock what happens to vehicles that come later
 */
public record As24Settings(
        @Setting(group = Group.ACCOUNT, maxLength = 20) CustomerNumber customerNumber,

        @Setting(group = Group.LISTING, defaultValue = "FEATURES_AND_LIST", pictures = true)
        EquipmentDisplay equipmentDisplay,

        @Setting(group = Group.LISTING, defaultValue = "STOCK_NUMBER")
        DisplayedNumber displayedNumber,

        @Setting(group = Group.OFFERS, defaultValue = "OFF", cost = "VALUES")
        OfferMode financingMode,

        @Setting(group = Group.OFFERS, required = false, visibleWhen = "financingMode!=OFF") @Nullable OfferChoice financingChoice,

        @Setting(
                group = Group.OFFERS,
                defaultValue = "OFF",
                options = {"OFF", "TEXT_START", "TEXT_END"})
        OfferMode leasingMode,

        @Setting(group = Group.OFFERS, required = false, visibleWhen = "leasingMode!=OFF") @Nullable OfferChoice leasingChoice,

        @Setting(group = Group.LEGAL, defaultValue = "WHERE_REQUIRED")
        EnergyValues energyValues,

        @Setting(group = Group.LEGAL, defaultValue = "true") boolean withVin,

        @Setting(group = Group.PUBLICATION, defaultValue = "false")
        boolean dealerChannel,

        @Setting(group = Group.PUBLICATION, defaultValue = "false")
        boolean manageProducts,

        @Setting(group = Group.PUBLICATION, defaultValue = "ALL")
        CurrentStock currentStock,

        @Setting(group = Group.PUBLICATION, defaultValue = "AUTOMATIC")
        FutureStock futureStock) {}
