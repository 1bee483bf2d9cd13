package dev.carport.apps.autoscout24.sandbox;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How a message code is provoked.
 *
 * @param name a sentence in the present tense, shown in the table of codes
 * @param setUp what is special about the platform
 * @param provoke the requests; the last answer carries the code
 */
record CodeScenario(
        int code, String name, UnaryOperator<As24Sandbox.Builder> setUp, Function<Training, Call.Result> provoke) {

    @Override
    public String toString() {
        return code + " " + name;
    }
}
