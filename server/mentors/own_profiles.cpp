#include "mentors/own_profiles.h"

#include "mentors/mentor_view.h"

namespace mc::mentors {

using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::PresentWork;
using domain::Result;
using domain::UserId;
using protocol::OwnMentorPage;

Result<OwnMentorPage> OwnProfiles::own(UserId mentor) const {
    return m_parts.database.read([&](Reader& reader) { return pageOf(reader, mentor); });
}

Result<OwnMentorPage> OwnProfiles::update(UserId mentor, const protocol::OwnMentorProfile& wanted) {
    if (const auto checked = m_parts.mentors.checkProfile(wanted); !checked) return checked.error();
    return m_parts.database.write([&](Transaction& tx) -> Result<OwnMentorPage> {
        const auto shown = m_store.own(tx, mentor);
        if (!shown) return fail(ErrorCode::not_found);
        auto profile = fromDto(wanted);
        profile.headline = shown->headline;
        profile.company = shown->company;
        if (const auto put = m_store.putProfile(tx, mentor, profile); !put) return put.error();
        if (const auto set = m_parts.accounts.setLanguages(tx, mentor, wanted.languages); !set) return set.error();
        m_parts.changes.wish(tx, mentor, {shown->headline, shown->company}, {wanted.headline, wanted.company});
        m_parts.mentors.personChanged(tx, mentor);
        return pageOf(tx, mentor);
    });
}

Result<OwnMentorPage> OwnProfiles::takeBack(UserId mentor) {
    return m_parts.database.write([&](Transaction& tx) -> Result<OwnMentorPage> {
        if (const auto taken = m_parts.changes.takeBack(tx, mentor); !taken) return taken.error();
        return pageOf(tx, mentor);
    });
}

Result<OwnMentorPage> OwnProfiles::answer(UserId mentor, const std::string& text) {
    return m_parts.database.write([&](Transaction& tx) -> Result<OwnMentorPage> {
        if (const auto answered = m_parts.changes.answer(tx, mentor, text); !answered) return answered.error();
        return pageOf(tx, mentor);
    });
}

Result<OwnMentorPage> OwnProfiles::setUnlisted(UserId mentor, bool unlisted) {
    return m_parts.database.write([&](Transaction& tx) -> Result<OwnMentorPage> {
        m_store.setUnlisted(tx, mentor, unlisted);
        m_parts.mentors.personChanged(tx, mentor);
        return pageOf(tx, mentor);
    });
}

Result<OwnMentorPage> OwnProfiles::pageOf(Reader& reader, UserId mentor) const {
    auto profile = m_store.own(reader, mentor);
    if (!profile) return fail(ErrorCode::not_found);
    OwnMentorPage page{.profile = {},
                       .slug = m_store.application(reader, mentor)->slug,
                       .shownHeadline = profile->headline,
                       .shownCompany = profile->company,
                       .change = {},
                       .unlisted = profile->unlisted};
    page.profile = toDto(std::move(*profile));
    const auto change = m_parts.changes.find(reader, mentor);
    if (!change) return page;
    using enum domain::ProfileChangeState;
    if (change->state == waiting || change->state == declined) page.change = m_parts.changes.view(reader, *change);
    if (change->state == waiting) {
        page.profile.headline = change->headline;
        page.profile.company = change->company;
    }
    return page;
}

}  // namespace mc::mentors
