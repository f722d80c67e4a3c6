#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "payments/sandbox/records.h"
#include "platform/database/transaction.h"

/// The SQL of orders, payments and refunds. Lists are newest first.
namespace mc::sandbox::store {

std::optional<OrderRow> order(database::Reader& reader, std::string_view id);
std::optional<PaymentRow> payment(database::Reader& reader, std::string_view id);
std::optional<RefundRow> refund(database::Reader& reader, std::string_view id);
std::optional<RefundRow> refundByKey(database::Reader& reader, std::string_view key);

/// `receipt`: only those of it, unless empty. `authorized`: only those that have, or have not, a payment that was
/// authorised.
std::vector<OrderRow> orders(database::Reader& reader, const Page& page, const std::string& receipt,
                             std::optional<bool> authorized);
std::vector<PaymentRow> payments(database::Reader& reader, const Page& page);
std::vector<PaymentRow> paymentsOf(database::Reader& reader, std::string_view orderId);
/// `paymentId`: only those of it, unless empty.
std::vector<RefundRow> refunds(database::Reader& reader, const Page& page, std::string_view paymentId = {});

void insert(database::Transaction& tx, const OrderRow& row);
void insert(database::Transaction& tx, const PaymentRow& row);
void insert(database::Transaction& tx, const RefundRow& row);

}  // namespace mc::sandbox::store
