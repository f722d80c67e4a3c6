#pragma once

#include "payments/invoice_mail.h"
#include "payments/invoices.h"
#include "platform/http/router.h"

namespace mc::payments {

/// /api/payments/invoices, /api/me/billing, and everybody's for admins.
class InvoiceRoutes {
public:
    InvoiceRoutes(Invoices& invoices, InvoiceMail& mail) : m_invoices(invoices), m_mail(mail) {}
    void addTo(http::Router& router);

private:
    void addOwn(http::Router& router);
    void addBilling(http::Router& router);
    http::Response own(const http::Request& request) const;
    http::Response one(const http::Request& request) const;
    http::Response mail(const http::Request& request);
    http::Response all(const http::Request& request) const;
    http::Response setBilling(const http::Request& request);

    Invoices& m_invoices;
    InvoiceMail& m_mail;
};

}  // namespace mc::payments
