#include "payouts/bank_file.h"

#include <array>
#include <string_view>
#include <boost/describe/enum_to_string.hpp>

namespace mc::payouts {

namespace {

std::string bankField(std::string text) {
    if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos) text.insert(0, "'");
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + '"';
}

/// "1220.05": banks' files have no grouping and no sign.
std::string plainAmount(const domain::Money& amount) {
    const auto paise = std::to_string(100 + amount.minor % 100).substr(1);
    return std::to_string(amount.minor / 100) + "." + paise;
}

}  // namespace

std::string bankFileHead() {
    return "reference,kind,name,account,ifsc,amount,currency\r\n";
}

std::string bankFileRow(const PayoutRow& payout, const PlainDetails& to) {
    const std::array<std::string, 7> fields{
        domain::toString(payout.id), boost::describe::enum_to_string(to.kind, ""), to.holder, to.account, to.ifsc,
        plainAmount(payout.net),     std::string(payout.net.currency.text())};
    std::string row;
    for (const auto& field : fields)
        row += (row.empty() ? "" : ",") + bankField(field);
    return row + "\r\n";
}

}  // namespace mc::payouts
