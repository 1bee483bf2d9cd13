package dev.carport.api.vehicle;

/** A record that groups fields of a vehicle. A topic is never null; its {@code NONE} says that nothing is known. */
public sealed interface Topic
        permits Availability,
                Battery,
                Colours,
                Commercial,
                Energy,
                EnergyCosts,
                Engine,
                Equipment,
                FuelPhases,
                History,
                Identity,
                Internals,
                Living,
                Maintenance,
                Measures,
                NedcValues,
                PowerPhases,
                Prices,
                Warranty {}
