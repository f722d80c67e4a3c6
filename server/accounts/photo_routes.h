#pragma once

#include "accounts/photos.h"
#include "platform/http/router.h"

namespace mc::accounts {

/// /api/me/photo and /api/photos.
class PhotoRoutes {
public:
    /// `pictures` is where one may be decoded and encoded: bounded, since each may take much memory.
    PhotoRoutes(Photos& photos, base::WorkerPool& pictures) : m_photos(photos), m_pictures(pictures) {}
    void add(http::Router& router);

private:
    http::Reply put(const http::Request& request);
    http::Response remove(const http::Request& request);
    http::Response show(const http::Request& request);

    Photos& m_photos;
    base::WorkerPool& m_pictures;
};

}  // namespace mc::accounts
