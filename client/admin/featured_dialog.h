#pragma once

#include <optional>
#include <vector>

#include "admin/reason_dialog.h"
#include "protocol/featured.h"
#include "protocol/mentors.h"

class QTimer;
class QVBoxLayout;

namespace mc::widgets {
class Select;
class TextField;
}  // namespace mc::widgets

namespace mc::admin {

/// Whom to show first, and on which days. Object names besides ReasonDialog's: featuredSearch, featuredFound,
/// featuredFrom, featuredUntil.
class FeaturedDialog : public ReasonDialog {
    Q_OBJECT

public:
    /// `mentor`: whose days change; absent: one is searched for. `today`: the operator's.
    FeaturedDialog(const std::optional<protocol::FeaturedMentor>& mentor, domain::CivilDate today, net::Drafts& drafts,
                   QWidget* over);

    /// Without those who are featured already.
    void showFound(const std::vector<protocol::MentorCard>& found, const protocol::FeaturedList& list);

signals:
    void searchWanted(const QString& words);
    void chosen(mc::domain::UserId mentor, const mc::protocol::SetFeatured& request);

private:
    void addSearch();
    void addDays(domain::CivilDate from, domain::CivilDate until);
    widgets::Select* daySelect(const QString& label, const char* name, domain::CivilDate day);
    void follow();
    domain::CivilDate dayOf(const widgets::Select* select) const;

    domain::CivilDate m_first;  ///< Of the days that can be chosen.
    domain::CivilDate m_today;
    std::int64_t m_version = 0;
    std::optional<domain::UserId> m_mentor;
    widgets::TextField* m_search = nullptr;
    QVBoxLayout* m_found = nullptr;
    QTimer* m_typing = nullptr;
    widgets::Select* m_from = nullptr;
    widgets::Select* m_until = nullptr;
    widgets::Label* m_fault = nullptr;
};

}  // namespace mc::admin
