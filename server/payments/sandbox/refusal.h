#pragma once

#include <boost/json/object.hpp>
#include <boost/system/result.hpp>
#include <string>
#include <string_view>

#include "domain/error.h"

/// How Razorpay says no (https://razorpay.com/docs/errors): a JSON body with all seven members, whatever was asked.
namespace mc::sandbox {

/// Razorpay's error body with its HTTP status.
struct Refusal {
    int status = 400;
    std::string code = "BAD_REQUEST_ERROR";
    std::string description;
    std::string field = {};  ///< Empty: null.
    std::string source = "business";
    std::string step = "payment_initiation";
    std::string reason = "input_validation_failed";
};
boost::json::object toJson(const Refusal& refusal);

template <class T>
using Answer = boost::system::result<T, Refusal>;

Refusal refuse(std::string description, std::string field = {});
/// Nothing of the kind is there; ids that cannot be any are called so.
Refusal unknownId(std::string_view prefix, std::string_view id);
/// No such path, or not with that method: the gateway tells neither apart.
Refusal unknownUrl();
/// What our own server refused before a handler saw it, in the gateway's words.
Refusal refusalOf(const domain::Error& error);

}  // namespace mc::sandbox
