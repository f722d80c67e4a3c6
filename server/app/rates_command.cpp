#include "app/rates_command.h"

#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <ostream>
#include <span>

#include "payments/rate_table.h"
#include "platform/base/zones.h"

namespace mc::app {

namespace {

using domain::CivilDate;
using domain::RateKind;
using payments::RateLine;

constexpr std::string_view kUsage =
    "rates wants list, or set KIND VALUE DATE: commission, gateway_fee, platform_fee or gst and percent; gst_mode and "
    "contained, added_to_mentor or added_to_student; tds and none, one_percent or tenth_of_percent; launch_offer and "
    "months";

std::vector<RateKind> allKinds() {
    std::vector<RateKind> kinds;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<RateKind>>(
        [&](auto d) { kinds.push_back(d.value); });
    return kinds;
}

CivilDate todayOf(const RatesCommandParts& parts) {
    const base::Zones zones;
    return zones.find(parts.zone)->dateAt(parts.now);
}

/// Of a line that has begun or is to begin; `lines` in the order in which they were written.
std::string stateOf(std::span<const domain::DatedRate> lines, std::size_t place, CivilDate today) {
    const auto& line = lines[place];
    const auto later = lines.subspan(place + 1);
    for (const auto& other : later)
        if (other.kind == line.kind && other.from == line.from) return "replaced";
    if (line.from > today) return "to come";
    return domain::lineOn(lines, line.kind, today) == line ? "in force" : "past";
}

void listKind(RateKind kind, const std::vector<RateLine>& history, CivilDate today,
              std::vector<std::vector<std::string>>& table) {
    std::vector<domain::DatedRate> lines;
    for (const auto& line : history)
        lines.push_back(line.rate);
    const std::string name = boost::describe::enum_to_string(kind, "");
    const auto shipped = domain::rateOn({}, kind, today);
    table.push_back({name, domain::rateLabel(kind, shipped), "shipped",
                     domain::lineOn(lines, kind, today) ? "past" : "in force", ""});
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].kind == kind)
            table.push_back({name, domain::rateLabel(kind, lines[i].value), domain::toString(lines[i].from),
                             stateOf(lines, i, today), domain::toIso(history[i].setAt)});
}

void list(database::Database& database, CivilDate today, std::ostream& out) {
    const auto history = database.read([](database::Reader& reader) { return payments::RateTable().history(reader); });
    std::vector<std::vector<std::string>> table{{"KIND", "VALUE", "FROM", "STATE", "SET AT"}};
    for (const auto kind : allKinds())
        listKind(kind, history, today, table);
    printTable(table, out);
}

domain::DatedRate rateOf(const std::vector<std::string>& words) {
    RateKind kind{};
    if (words.size() != 4 || !boost::describe::enum_from_string(words[1].c_str(), kind))
        throw CommandError(std::string(kUsage));
    const auto value = domain::parseRateValue(kind, words[2]);
    if (!value) throw CommandError(words[2] + " is no value of " + words[1] + "; " + std::string(kUsage));
    const auto from = domain::parseCivilDate(words[3]);
    if (!from) throw CommandError(words[3] + " is no date such as 2027-04-01");
    return {kind, *from, *value};
}

void set(database::Database& database, const domain::DatedRate& rate, const RatesCommandParts& parts,
         std::ostream& out) {
    const auto done = database.write(
        [&](database::Transaction& tx) { return payments::RateTable().set(tx, rate, todayOf(parts), parts.now); });
    if (!done) throw CommandError(done.error().detail);
    out << boost::describe::enum_to_string(rate.kind, "") << " is " << domain::rateLabel(rate.kind, rate.value)
        << " from " << domain::toString(rate.from) << " on. What is booked before keeps its own.\n";
}

}  // namespace

void runRatesCommand(const std::vector<std::string>& words, const RatesCommandParts& parts, std::ostream& out) {
    const auto verb = words.empty() ? std::string() : words.front();
    if (verb == "set") {
        const auto rate = rateOf(words);
        return set(*openDatabaseIn(parts.dataDirectory), rate, parts, out);
    }
    if (words != std::vector<std::string>{"list"}) throw CommandError(std::string(kUsage));
    list(*openDatabaseIn(parts.dataDirectory), todayOf(parts), out);
    if (!parts.chargesGst) out << "Without invoices.gstin no GST is charged, whatever stands here of it.\n";
}

}  // namespace mc::app
