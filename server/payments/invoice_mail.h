#pragma once

#include <optional>
#include <string>

#include "payments/invoices.h"
#include "platform/mail/mailer.h"

namespace mc::payments {

/// An invoice or credit note as a mail, in the reader's language: every figure of it. The page itself, which can be printed,
/// is made by the client. Thread safe.
class InvoiceMail {
public:
    /// References must outlive it. `language`: of mails to people who chose none. Registers with the mailer: construct
    /// before the outbox starts.
    struct Parts {
        database::Database& database;
        mail::Mailer& mailer;
        const Invoices& invoices;
    };
    InvoiceMail(const Parts& parts, std::string productName, domain::Language language);

    /// To her own address. not_found for another's.
    domain::Result<void> send(domain::UserId student, domain::InvoiceId id);

private:
    std::optional<mail::Mail> write(const std::string& facts) const;

    Parts m_parts;
    std::string m_productName;
    domain::Language m_language;
    accounts::Directory m_people;
    InvoiceStore m_store;
};

}  // namespace mc::payments
