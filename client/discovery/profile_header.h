#pragma once

#include <QWidget>

#include "domain/time.h"
#include "protocol/mentors.h"

class QHBoxLayout;
class QVBoxLayout;

namespace mc::widgets {
class Avatar;
class Button;
class IconLabel;
class Label;
class Pill;
class Stat;
}  // namespace mc::widgets

namespace mc::discovery {

/// The top of a profile: who it is, where and when it is there, and the bar of figures.
class ProfileHeader : public QWidget {
    Q_OBJECT

public:
    explicit ProfileHeader(QWidget* parent = nullptr);

    /// In their own words; made here, placed by the page below the week. Hidden when there is nothing.
    QWidget* about() const { return m_aboutCard; }

    /// Whether the person keeps this mentor.
    void setFavourite(bool kept);
    void setProfile(const protocol::MentorProfile& profile, const domain::ZoneTable& theirs, domain::UtcTime now);

signals:
    void favouriteToggled();

private:
    void buildPerson(QVBoxLayout* column);
    void buildStats(QVBoxLayout* column);
    void buildAbout();
    void showStats(const protocol::MentorProfile& profile);

    widgets::Avatar* m_avatar;
    widgets::Label* m_name;
    widgets::IconLabel* m_verified;
    widgets::Label* m_headline;
    widgets::Label* m_place;
    widgets::Label* m_languages;
    widgets::IconLabel* m_languagesIcon;
    widgets::Label* m_active;
    QWidget* m_activeFact = nullptr;
    widgets::Pill* m_featured;
    widgets::Pill* m_instant;
    widgets::Button* m_favourite;
    widgets::Stat* m_sessions;
    widgets::Stat* m_rating;
    widgets::Stat* m_response;
    widgets::Stat* m_repeat;
    QWidget* m_aboutCard;
    widgets::Label* m_about;
};

}  // namespace mc::discovery
