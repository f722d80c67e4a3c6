#pragma once

#include "protocol/order_desk.h"

/// What was paid in, as admins see it (ADM-2): finance and owners. Names are shown.
namespace mc::protocol {

BOOST_DEFINE_FIXED_ENUM_CLASS(CaptureSort, int, newest, oldest)

/// GET /api/admin/captures?use=&from=&until=&least=&most=&q=&order=&limit=&cursor=. `q` is a booking's code, the gateway's
/// id of a payment or an order, or part of a name; `least` and `most` are minor units.
struct DeskCaptureLine {
    domain::PaymentId id;
    domain::OrderId orderId;
    std::string code;     ///< By which people call what it pays.
    std::string student;  ///< Name.
    DeskAttemptUse use = DeskAttemptUse::accepted;
    domain::Money amount;
    domain::Money fee;   ///< What the gateway keeps of it; none while it has not said so.
    std::string method;  ///< The gateway's word: "upi", "card".
    std::string gatewayPaymentId;
    domain::UtcTime at;  ///< When it was taken.
};
BOOST_DESCRIBE_STRUCT(DeskCaptureLine, (), (id, orderId, code, student, use, amount, fee, method, gatewayPaymentId, at))

struct DeskCapturePage {
    std::vector<DeskCaptureLine> items;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(DeskCapturePage, (), (items, next))

}  // namespace mc::protocol
