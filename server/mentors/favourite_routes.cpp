#include "mentors/favourite_routes.h"

#include "platform/http/json.h"

namespace mc::mentors {

using domain::UserId;
using http::Access;
using http::Method;
using http::Request;
using http::Response;

void FavouriteRoutes::add(http::Router& router) {
    const auto answer = &protocol::schemaOf<protocol::Favourites>;
    router.add({Method::get,
                "/api/me/favourites",
                Access::signedIn,
                [this](const Request& request) { return http::ok(m_favourites.of(request.actor().user)); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "listFavourites", .summary = "The mentors I keep", .response = answer}}});
    router.add({Method::put,
                "/api/me/favourites/{mentor}",
                Access::signedIn,
                [this](const Request& request) { return keep(request); },
                {.limits = {0, {60, 60}},
                 .docs = {.id = "keepFavourite", .summary = "Keep a mentor as a favourite", .response = answer}}});
    router.add({Method::delete_,
                "/api/me/favourites/{mentor}",
                Access::signedIn,
                [this](const Request& request) { return drop(request); },
                {.limits = {0, {60, 60}},
                 .docs = {.id = "dropFavourite", .summary = "Keep a mentor no longer", .response = answer}}});
}

Response FavouriteRoutes::keep(const Request& request) {
    const auto mentor = request.pathId<UserId>("mentor");
    if (!mentor) return http::problem(mentor.error());
    return http::answer(m_favourites.keep(request.actor().user, *mentor));
}

Response FavouriteRoutes::drop(const Request& request) {
    const auto mentor = request.pathId<UserId>("mentor");
    if (!mentor) return http::problem(mentor.error());
    return http::ok(m_favourites.drop(request.actor().user, *mentor));
}

}  // namespace mc::mentors
