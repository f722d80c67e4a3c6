#include "payments/order_price_store.h"

namespace mc::payments {

void OrderPriceStore::insert(database::Transaction& tx, domain::OrderId order, const PricedItem& item) const {
    const auto& price = item.price;
    tx.execute(
        "INSERT INTO order_prices (order_id, session_minor, included_minutes, included_minor, discount_minor, "
        "credits_minor, platform_fee_minor, gst_minor, gst_included, commission_ppm, gateway_ppm, gst_ppm, gst_mode, "
        "minutes, given_by, platform_fee_ppm) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        order, price.sessionFee.minor, price.includedMinutes, price.included.minor, price.discount.minor,
        price.credits.minor, price.platformFee.minor, price.gst.minor, price.gstIncluded, item.commission, item.gateway,
        item.gst, item.gstMode, item.minutes, item.by, item.platformFee);
}

std::optional<PricedItem> OrderPriceStore::find(database::Reader& reader, domain::OrderId order) const {
    return reader.one<PricedItem>(
        "SELECT p.session_minor, o.currency, p.included_minutes, p.included_minor, o.currency, p.discount_minor, "
        "o.currency, p.credits_minor, o.currency, p.platform_fee_minor, o.currency, p.gst_minor, o.currency, "
        "p.gst_included, o.amount_minor, o.currency, p.commission_ppm, p.gateway_ppm, p.gst_ppm, p.gst_mode, "
        "p.minutes, p.given_by, p.platform_fee_ppm FROM order_prices p JOIN orders o ON o.id = p.order_id WHERE "
        "p.order_id = $1",
        order);
}

}  // namespace mc::payments
