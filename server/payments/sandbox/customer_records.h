#pragma once

#include <boost/describe/class.hpp>
#include <boost/json/object.hpp>
#include <optional>
#include <string>

#include "domain/time.h"

/// Whom the gateway knows, and by what they may pay again.
namespace mc::sandbox {

struct CustomerRow {
    std::string id;
    std::string name;
    std::string email;
    std::string contact;
    std::string gstin;
    std::string notes = "[]";
    domain::UtcTime createdAt;
};
BOOST_DESCRIBE_STRUCT(CustomerRow, (), (id, name, email, contact, gstin, notes, createdAt))

/// By what is paid. Of a card only the last four digits are known to anybody.
struct Instrument {
    std::string method = "upi";  ///< upi, card or netbanking.
    std::string account;         ///< The UPI id, the last four digits, or the bank's code.
    std::string network;         ///< Of a card: Visa, MasterCard, RuPay, American Express or Unknown.
};
BOOST_DESCRIBE_STRUCT(Instrument, (), (method, account, network))

/// What a person types, as the gateway keeps it; empty: the instrument of the gateway's own test mode. Wrong methods and
/// accounts are nothing.
std::optional<Instrument> instrumentOf(const std::string& method, const std::string& typed);

struct TokenRow {
    std::string id;
    std::string customerId;
    std::string token;
    Instrument instrument;
    domain::UtcTime createdAt;
    domain::UtcTime usedAt;
    domain::UtcTime expiresAt;
};
BOOST_DESCRIBE_STRUCT(TokenRow, (), (id, customerId, token, instrument, createdAt, usedAt, expiresAt))

boost::json::object toJson(const CustomerRow& row);
boost::json::object toJson(const TokenRow& row);
/// The card entity; `id` is the card's.
boost::json::object cardJson(const Instrument& card, const std::string& id);

}  // namespace mc::sandbox
