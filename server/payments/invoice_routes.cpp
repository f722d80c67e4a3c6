#include "payments/invoice_routes.h"

#include "platform/http/json.h"

namespace mc::payments {

using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::schemaOf;

namespace {

constexpr base::RateLimit kReadingInvoices{240, 60};

}  // namespace

void InvoiceRoutes::addTo(http::Router& router) {
    using namespace http::param;
    addOwn(router);
    addBilling(router);
    router.add({Method::get,
                "/api/admin/invoices",
                Access::finance,
                [this](const Request& request) { return all(request); },
                {.limits = {.rate = kReadingInvoices},
                 .query = with(
                     {choice<domain::InvoiceKind>("kind", "Only of that kind"), instant("from", "Issued then or later"),
                      instant("until", "Issued before"), text("code", "Of the booking called so", 40)},
                     paging(50, 500)),
                 .docs = {.id = "listInvoices",
                          .summary = "Every invoice and credit note, the newest first",
                          .response = &schemaOf<protocol::InvoicePage>}}});
}

void InvoiceRoutes::addOwn(http::Router& router) {
    using namespace http::param;
    router.add({Method::get,
                "/api/payments/invoices",
                Access::signedIn,
                [this](const Request& request) { return own(request); },
                {.limits = {.rate = kReadingInvoices},
                 .query = with({text("code", "Of the booking called so", 40)}, paging(50, 100)),
                 .docs = {.id = "listOwnInvoices",
                          .summary = "My invoices and credit notes, the newest first",
                          .response = &schemaOf<protocol::InvoicePage>}}});
    router.add({Method::get,
                "/api/payments/invoices/{id}",
                Access::signedIn,
                [this](const Request& request) { return one(request); },
                {.limits = {.rate = kReadingInvoices},
                 .docs = {.id = "getInvoice",
                          .summary = "One of my invoices or credit notes",
                          .response = &schemaOf<protocol::Invoice>}}});
    router.add({Method::post,
                "/api/payments/invoices/{id}/mail",
                Access::signedIn,
                [this](const Request& request) { return mail(request); },
                {.limits = {0, {10, 600}},
                 .idempotency = http::Idempotency::required,
                 .docs = {.id = "mailInvoice", .summary = "Sends it to my own address", .status = 204}}});
}

void InvoiceRoutes::addBilling(http::Router& router) {
    router.add({Method::get,
                "/api/me/billing",
                Access::signedIn,
                [this](const Request& request) { return http::ok(m_invoices.billing(request.actor().user)); },
                {.limits = {.rate = kReadingInvoices},
                 .docs = {.id = "getBilling",
                          .summary = "What my invoices say of where I am",
                          .response = &schemaOf<protocol::Billing>}}});
    router.add({Method::put,
                "/api/me/billing",
                Access::signedIn,
                [this](const Request& request) { return setBilling(request); },
                {.limits = {1024, {30, 60}},
                 .docs = {.id = "setBilling",
                          .summary = "In which state I am, for invoices from now on",
                          .request = &schemaOf<protocol::SetBilling>,
                          .response = &schemaOf<protocol::Billing>}}});
}

Response InvoiceRoutes::own(const Request& request) const {
    InvoiceFilter filter{.student = request.actor().user, .code = std::string(request.query("code").value_or(""))};
    return http::answer(m_invoices.list(std::move(filter), request.paging()));
}

Response InvoiceRoutes::one(const Request& request) const {
    const auto id = request.pathId<domain::InvoiceId>("id");
    if (!id) return http::problem(id.error());
    return http::answer(m_invoices.find(request.actor().user, *id));
}

Response InvoiceRoutes::mail(const Request& request) {
    const auto id = request.pathId<domain::InvoiceId>("id");
    if (!id) return http::problem(id.error());
    return http::answer(m_mail.send(request.actor().user, *id));
}

Response InvoiceRoutes::all(const Request& request) const {
    InvoiceFilter filter{.kind = request.queryChoice<domain::InvoiceKind>("kind"),
                         .code = std::string(request.query("code").value_or(""))};
    filter.from = request.queryInstant("from").value_or(filter.from);
    filter.until = request.queryInstant("until").value_or(filter.until);
    return http::answer(m_invoices.list(std::move(filter), request.paging()));
}

Response InvoiceRoutes::setBilling(const Request& request) {
    const auto body = request.decode<protocol::SetBilling>();
    if (!body) return http::problem(body.error());
    return http::answer(m_invoices.setState(request.actor().user, body->state));
}

}  // namespace mc::payments
