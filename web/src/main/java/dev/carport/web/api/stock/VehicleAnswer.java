package dev.carport.web.api.stock;

import dev.carport.web.api.FindingView;
import java.util.List;

/**
 * What became of one vehicle.
 *
 * @param status {@code created}, {@code changed} or {@code unchanged}
 * @param version rises with every change
 * @param findings warnings
 */
public record VehicleAnswer(String number, String id, String status, long version, List<FindingView> findings) {}
