#pragma once

#include "mentors/application_documents.h"
#include "platform/base/worker_pool.h"
#include "platform/http/router.h"

namespace mc::mentors {

/// /api/mentors/application/documents: an applicant's own.
class DocumentRoutes {
public:
    /// Files are looked at in `pictures`.
    DocumentRoutes(ApplicationDocuments& documents, base::WorkerPool& pictures)
        : m_documents(documents), m_pictures(pictures) {}

    void add(http::Router& router);

private:
    http::Reply put(const http::Request& request);
    http::Response remove(const http::Request& request);

    ApplicationDocuments& m_documents;
    base::WorkerPool& m_pictures;
};

}  // namespace mc::mentors
