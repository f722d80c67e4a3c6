#pragma once

#include "mentors/mentor_store.h"
#include "mentors/profile_change_store.h"
#include "protocol/mentors.h"

/// Between the rows of mentors and what goes over the wire.
namespace mc::mentors {

protocol::OwnMentorProfile toDto(Profile profile);
protocol::ProfileChange toDto(const ProfileChangeRow& row);
Profile fromDto(const protocol::OwnMentorProfile& dto);

/// The page of a mentor who accepts bookings.
protocol::MentorProfile toDto(MentorPage page);

}  // namespace mc::mentors
