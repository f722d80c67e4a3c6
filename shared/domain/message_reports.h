#pragma once

#include <boost/describe/enum.hpp>

/// The words of reported messages, the same in tables and over the wire (ADM-4).
namespace mc::domain {

BOOST_DEFINE_FIXED_ENUM_CLASS(MessageReportState, int, open,
                              dismissed,  // An admin let the message stay.
                              upheld)     // The message is gone for both; the record keeps it.

}  // namespace mc::domain
