#pragma once

#include "mentors/application_documents.h"
#include "platform/http/router.h"

namespace mc::admin {

/// /api/admin/mentor-applications/{id}/documents, for those who decide upon applications.
class DocumentRoutes {
public:
    explicit DocumentRoutes(mentors::ApplicationDocuments& documents) : m_documents(documents) {}

    void add(http::Router& router);

private:
    http::Response list(const http::Request& request) const;
    http::Response open(const http::Request& request);

    mentors::ApplicationDocuments& m_documents;
};

}  // namespace mc::admin
