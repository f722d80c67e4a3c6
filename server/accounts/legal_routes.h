#pragma once

#include "accounts/agreements.h"
#include "accounts/legal_texts.h"
#include "platform/http/router.h"

namespace mc::accounts {

/// The kind that a path names by {kind}; not_found for another word.
domain::Result<domain::LegalText> legalKindOf(const http::Request& request);

/// /api/legal for everybody; GET and POST /api/me/agreements.
class LegalRoutes {
public:
    LegalRoutes(LegalTexts& texts, Agreements& agreements) : m_texts(texts), m_agreements(agreements) {}
    void add(http::Router& router);

private:
    void addReading(http::Router& router);
    http::Response versions(const http::Request& request) const;
    http::Response document(const http::Request& request) const;
    http::Response give(const http::Request& request);

    LegalTexts& m_texts;
    Agreements& m_agreements;
};

}  // namespace mc::accounts
