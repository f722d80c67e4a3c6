#include "payments/order_desk.h"

#include <algorithm>
#include <utility>

#include "domain/masks.h"
#include "payments/wire_words.h"

namespace mc::payments {

using database::Reader;
using domain::ErrorCode;
using domain::fail;
using domain::Result;
using protocol::DeskOrderState;

namespace {

constexpr int kMostBuyers = 50;

DeskOrderState deskStateOf(OrderStatus status) {
    switch (status) {
        case OrderStatus::created:
        case OrderStatus::attempted:
            break;
        case OrderStatus::captured:
            return DeskOrderState::paid;
        case OrderStatus::quarantined:
            return DeskOrderState::quarantined;
        case OrderStatus::superseded:
            return DeskOrderState::superseded;
        case OrderStatus::reserved:
            return DeskOrderState::reserved;
    }
    return DeskOrderState::open;
}

/// Those that are one state to an admin; none: all there are.
std::vector<std::optional<OrderStatus>> statusesOf(std::optional<DeskOrderState> state) {
    if (!state) return {std::nullopt};
    if (state == DeskOrderState::open) return {OrderStatus::created, OrderStatus::attempted};
    if (state == DeskOrderState::paid) return {OrderStatus::captured};
    if (state == DeskOrderState::quarantined) return {OrderStatus::quarantined};
    if (state == DeskOrderState::reserved) return {OrderStatus::reserved};
    return {OrderStatus::superseded};
}

OrderOrder orderOf(protocol::OrderSort sort) {
    using enum protocol::OrderSort;
    return {.byAmount = sort == highest || sort == lowest, .rising = sort == oldest || sort == lowest};
}

base::TimedPlace placeOf(const OrderOrder& order, const DeskOrderRow& row) {
    return {order.byAmount ? row.amount.minor : row.createdAt.seconds, row.id.value};
}

/// What came from several lists as one.
void arrange(std::vector<DeskOrderRow>& rows, const OrderOrder& order, int limit) {
    const auto place = [&](const DeskOrderRow& row) {
        const auto [at, id] = placeOf(order, row);
        return std::pair(at, id);
    };
    std::ranges::sort(
        rows, [&](const auto& a, const auto& b) { return order.rising ? place(a) < place(b) : place(a) > place(b); });
    if (std::ssize(rows) > limit) rows.resize(static_cast<std::size_t>(limit));
}

}  // namespace

Result<protocol::DeskOrderPage> OrderDesk::list(const OrderQuery& query) const {
    const auto after = base::timedCursor(query.paging);
    if (!after) return after.error();
    auto filter = query.filter;
    filter.after = *after;
    filter.order = orderOf(query.order);
    return m_database.read([&](Reader& reader) {
        auto found = rows(reader, query, filter);
        protocol::DeskOrderPage page;
        if (std::ssize(found) > query.paging.limit) {
            found.resize(static_cast<std::size_t>(query.paging.limit));
            page.next = base::timedCursor(placeOf(filter.order, found.back()));
        }
        for (const auto& row : found) {
            const auto currency = row.amount.currency;
            page.items.push_back({row.id,
                                  row.receipt,
                                  nameOf(reader, row.student),
                                  deskStateOf(row.status),
                                  row.amount,
                                  {row.returnedMinor, currency},
                                  {row.returningMinor, currency},
                                  row.createdAt});
        }
        return page;
    });
}

/// One more than the page holds, where there are.
std::vector<DeskOrderRow> OrderDesk::rows(Reader& reader, const OrderQuery& query, OrderFilter filter) const {
    const int limit = query.paging.limit + 1;
    if (query.text.empty()) return everyState(reader, query, filter, limit);
    if (auto called = m_store.called(reader, query.text); !called.empty())
        return filter.after ? std::vector<DeskOrderRow>() : called;
    std::vector<DeskOrderRow> all;
    for (const auto person : m_people.named(reader, query.text, kMostBuyers)) {
        filter.student = person;
        const auto hers = everyState(reader, query, filter, limit);
        all.insert(all.end(), hers.begin(), hers.end());
    }
    arrange(all, filter.order, limit);
    return all;
}

std::vector<DeskOrderRow> OrderDesk::everyState(Reader& reader, const OrderQuery& query, OrderFilter filter,
                                                int limit) const {
    std::vector<DeskOrderRow> all;
    for (const auto& status : statusesOf(query.state)) {
        filter.status = status;
        const auto some = m_store.list(reader, filter, limit);
        all.insert(all.end(), some.begin(), some.end());
    }
    arrange(all, filter.order, limit);
    return all;
}

std::string OrderDesk::nameOf(Reader& reader, domain::UserId id) const {
    const auto person = m_people.find(reader, id);
    return person ? person->name : std::string();
}

Result<protocol::DeskOrder> OrderDesk::review(domain::UserId admin, domain::OrderId id) const {
    return m_database.read([&](Reader& reader) -> Result<protocol::DeskOrder> {
        const auto order = m_orders.order(reader, id);
        if (!order) return fail(ErrorCode::not_found);
        return show(reader, *order, admin);
    });
}

Result<protocol::DeskOrder> OrderDesk::proposeGoodwill(domain::UserId admin, domain::OrderId id,
                                                       const protocol::ProposeGoodwill& request) {
    return m_database.write([&](database::Transaction& tx) -> Result<protocol::DeskOrder> {
        const auto done = m_deeds.grant(tx, admin, id, request.amount, request.reason);
        if (!done) return done.error();
        return show(tx, *m_orders.order(tx, id), admin);
    });
}

Result<domain::UserId> OrderDesk::studentOf(domain::OrderId id) const {
    const auto order = m_database.read([&](Reader& reader) { return m_orders.order(reader, id); });
    if (!order) return fail(ErrorCode::not_found);
    return order->studentId;
}

protocol::DeskOrder OrderDesk::show(Reader& reader, const Order& order, domain::UserId admin) const {
    protocol::DeskOrder dto;
    dto.id = order.id;
    dto.code = order.receipt;
    dto.state = deskStateOf(order.status);
    dto.amount = order.amount;
    dto.studentId = order.studentId;
    dto.student = nameOf(reader, order.studentId);
    const auto contact = m_people.contact(reader, order.studentId);
    dto.email = contact ? domain::maskedEmail(contact->email) : std::string();
    dto.setSubject(order.subject);
    dto.gatewayOrderId = order.gatewayOrderId;
    dto.at = order.createdAt;
    dto.payBefore = order.payBefore;
    showMoney(reader, order, dto);
    showProposals(reader, order, admin, dto);
    return dto;
}

void OrderDesk::showMoney(Reader& reader, const Order& order, protocol::DeskOrder& dto) const {
    for (const auto& row : m_store.attempts(reader, order.id)) {
        dto.attempts.push_back({row.id, row.gatewayPaymentId, row.amount,
                                wireWord<protocol::DeskAttemptState>(row.status),
                                wireWord<protocol::DeskAttemptUse>(row.use), row.method, row.failure, row.seenAt});
        dto.version += 1 + static_cast<int>(row.status) + static_cast<int>(row.use != PaymentUse::none);
    }
    for (const auto& row : m_refunds.everyOfOrder(reader, order.id)) {
        dto.refunds.push_back({row.id, row.amount, wireWord<protocol::DeskRefundState>(row.status),
                               row.origin == RefundOrigin::dashboard, row.granted, row.requestedAt, row.processedAt,
                               row.reference, row.origin == RefundOrigin::dispute});
        dto.version += row.attempt * 2 + (row.status == RefundStatus::pending ? 0 : 1);
    }
}

void OrderDesk::showProposals(Reader& reader, const Order& order, domain::UserId admin,
                              protocol::DeskOrder& dto) const {
    bool waits = false;
    for (const auto& row : m_proposals.ofOrder(reader, order.id)) {
        dto.proposals.push_back(ProposalView(m_people).show(reader, row, admin));
        waits = waits || row.state == ProposalState::open;
        dto.version += row.state == ProposalState::open ? 1 : 2;
    }
    dto.left = {0, order.amount.currency};
    if (order.status == OrderStatus::captured) dto.left = m_deeds.left(reader, order);
    dto.mayGrant = !waits && dto.left.minor > 0 && order.studentId != admin;
}

}  // namespace mc::payments
