#pragma once

#include <boost/json.hpp>
#include <string>
#include <string_view>

#include "platform/http/router.h"

/// Whether what the server answers is what GET /api/openapi.json says of it.
namespace mc::tests {

/// A route table's description, and answers held against it.
class Description {
public:
    explicit Description(const http::Router& router);

    const boost::json::object& document() const { return m_document; }

    /// The part of the document that a reference names, or the object itself.
    const boost::json::object& resolved(const boost::json::object& object) const;

    /// Null when there is none.
    const boost::json::object* operation(const http::Route& route) const;

    /// What of the answer is not as described, in words; empty is good. Paths without a route are not described.
    std::string faultOf(http::Method method, std::string_view target, const http::Response& response) const;

private:
    std::string faultOf(const http::Route& route, const http::Response& response) const;

    std::string faultOf(const boost::json::value& value, const boost::json::object& anySchema,
                        const std::string& where) const;

    static bool isOf(const boost::json::value& value, std::string_view type);

    static std::string faultOfText(const std::string& text, const boost::json::object& schema,
                                   const std::string& where);

    static std::string faultOfNumber(double number, const boost::json::object& schema, const std::string& where);

    std::string faultOfList(const boost::json::array& list, const boost::json::object& schema,
                            const std::string& where) const;

    std::string faultOfObject(const boost::json::object& object, const boost::json::object& schema,
                              const std::string& where) const;

    /// "/components/schemas/Booking" in the document.
    const boost::json::object& at(std::string_view pointer) const;

    const http::Router& m_router;
    boost::json::object m_document;
};

}  // namespace mc::tests
