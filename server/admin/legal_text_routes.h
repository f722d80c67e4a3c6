#pragma once

#include "accounts/legal_texts.h"
#include "platform/http/router.h"

namespace mc::admin {

/// /api/admin/legal/{kind}: owners write the texts people agree to.
class LegalTextRoutes {
public:
    explicit LegalTextRoutes(accounts::LegalTexts& texts) : m_texts(texts) {}
    void add(http::Router& router);

private:
    http::Response draft(const http::Request& request) const;
    http::Response publish(const http::Request& request);

    accounts::LegalTexts& m_texts;
};

}  // namespace mc::admin
