#pragma once

#include "admin/dispute_files.h"
#include "platform/base/worker_pool.h"
#include "platform/http/router.h"

namespace mc::admin {

/// What students' banks ask back (PAY-7): finance and owners. A pack is made on a pool of its own.
class DisputeRoutes {
public:
    DisputeRoutes(DisputeFiles& files, base::WorkerPool& packs) : m_files(files), m_packs(packs) {}
    void add(http::Router& router);

private:
    http::Response list(const http::Request& request) const;
    http::Response evidence(const http::Request& request);
    http::Reply pack(const http::Request& request);

    DisputeFiles& m_files;
    base::WorkerPool& m_packs;
};

}  // namespace mc::admin
