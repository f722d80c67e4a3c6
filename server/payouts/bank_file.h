#pragma once

#include <string>

#include "payouts/payout_accounts.h"
#include "payouts/payout_store.h"

/// What a bank is given to pay by hand: CSV as RFC 4180, one row a payout.
namespace mc::payouts {

std::string bankFileHead();
/// A text that a table would take for a formula begins with an apostrophe.
/// `file`: the reference of the file, in each row, so that the bank and we can tell two files apart.
std::string bankFileRow(const PayoutRow& payout, const PlainDetails& to, const std::string& file);

}  // namespace mc::payouts
