#include "payments/rate_table.h"

#include <stdexcept>

namespace mc::payments {

namespace {

struct RateRow {
    domain::RateKind kind = domain::RateKind::commission;
    domain::CivilDate from;
    std::string value;
    domain::UtcTime setAt;
};
BOOST_DESCRIBE_STRUCT(RateRow, (), (kind, from, value, setAt))

RateLine lineOf(const RateRow& row) {
    const auto value = domain::parseRateValue(row.kind, row.value);
    if (!value) throw std::runtime_error("payment_rates has a value that is none: " + row.value);
    return {{row.kind, row.from, *value}, row.setAt};
}

}  // namespace

std::vector<RateLine> RateTable::history(database::Reader& reader) const {
    std::vector<RateLine> lines;
    for (const auto& row :
         reader.all<RateRow>("SELECT kind, effective_from, value, set_at FROM payment_rates ORDER BY number"))
        lines.push_back(lineOf(row));
    return lines;
}

std::vector<domain::DatedRate> RateTable::lines(database::Reader& reader) const {
    std::vector<domain::DatedRate> rates;
    for (const auto& line : history(reader))
        rates.push_back(line.rate);
    return rates;
}

domain::Result<void> RateTable::set(database::Transaction& tx, const domain::DatedRate& rate, domain::CivilDate today,
                                    domain::UtcTime now) const {
    if (rate.from < today) return domain::invalid("from", "minimum", "must not be before " + domain::toString(today));
    auto table = lines(tx);
    table.push_back(rate);
    if (const auto unsound = domain::firstUnsound(table, rate.from))
        return domain::invalid("value", "maximum",
                               "would leave mentors nothing of what they earn from " + domain::toString(*unsound));
    tx.execute(
        "INSERT INTO payment_rates (number, kind, effective_from, value, set_at) "
        "VALUES ((SELECT coalesce(max(number), 0) + 1 FROM payment_rates), $1, $2, $3, $4)",
        rate.kind, rate.from, domain::rateValueText(rate.kind, rate.value), now);
    return {};
}

}  // namespace mc::payments
