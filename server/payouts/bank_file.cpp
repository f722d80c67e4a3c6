#include "payouts/bank_file.h"

#include <boost/describe/enum_to_string.hpp>

#include "platform/base/csv.h"

namespace mc::payouts {

namespace {

/// "1220.05": banks' files have no grouping and no sign.
std::string plainAmount(const domain::Money& amount) {
    const auto paise = std::to_string(100 + amount.minor % 100).substr(1);
    return std::to_string(amount.minor / 100) + "." + paise;
}

}  // namespace

std::string bankFileHead() {
    return "reference,kind,name,account,ifsc,amount,currency,file\r\n";
}

std::string bankFileRow(const PayoutRow& payout, const PlainDetails& to, const std::string& file) {
    return base::csvRow({domain::toString(payout.id), boost::describe::enum_to_string(to.kind, ""), to.holder,
                         to.account, to.ifsc, plainAmount(payout.net), std::string(payout.net.currency.text()), file});
}

}  // namespace mc::payouts
