#pragma once

#include <QJsonObject>

#include "account/credentials_controller.h"
#include "account/settings_controller.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::languages {
class Languages;
}
namespace mc::net {
class Drafts;
class UsageEvents;
}  // namespace mc::net
namespace mc::widgets {
class Button;
class Card;
class Label;
class ScrollArea;
class SegmentedControl;
class SelectField;
class TextArea;
class TextField;
class Theme;
}  // namespace mc::widgets

namespace mc::account {

class DevicesCard;
class EmailCard;
class FeedCard;
class LegalCard;
class PhotoRow;
class SecondStepCard;
class UsageCard;

/// Photo, name, time zone, languages and bio; the sessions in one's own calendar; mail address and password; light or dark,
/// and the language of the program, which is also the one of mails. What is changed and not saved is kept as a draft. Links:
/// /settings, and /settings?second-step={link} for admins who need that before they go on to the link.
class SettingsPage : public widgets::Page {
    Q_OBJECT
public:
    SettingsPage(net::ApiClient& api, net::Session& session, net::KnownDevices& devices, widgets::Theme& theme,
                 languages::Languages& languages, net::Drafts& drafts, net::UsageEvents& usage,
                 QWidget* parent = nullptr);

    QString title() const override { return tr("Settings"); }
    QWidget* barActions() override { return m_actions; }
    void arrive(const widgets::PageLink& link) override;

private:
    QWidget* makeProfile();
    QWidget* makeMail();
    QWidget* makePassword();
    QWidget* makeSecondStep();
    QWidget* makeDevices();
    QWidget* makeFeed();
    QWidget* makeLegal();
    QWidget* makeLook(widgets::Theme& theme, languages::Languages& languages);
    void addTextSize(widgets::Card& card, widgets::Theme& theme);
    void addClock(widgets::Card& card, languages::Languages& languages);
    void addLanguages(widgets::Card& card, languages::Languages& languages);
    void makeActions();
    void bind();
    void fill();
    void showPerson(const protocol::Me& me);
    void fillFrom(const QJsonObject& draft);
    void undo();
    void afterSaving();
    QJsonObject typed() const;
    QJsonObject draft() const;
    void follow();
    void save();
    void showError(const domain::Error& error);
    void focusFault();
    protocol::UpdateMe changes() const;
    bool isChanged() const;

    net::ApiClient& m_api;
    net::Session& m_session;
    SettingsController m_controller;
    CredentialsController m_credentials;
    protocol::Me m_shown;  ///< What the fields were filled with.
    net::Drafts& m_drafts;
    bool m_ledHere = false;  ///< To the second step, which is to be seen.
    QJsonObject m_sent;      ///< What was on the page when it was saved.
    bool m_filling = false;  ///< The page is not the person's while it is filled.
    PhotoRow* m_photo;
    widgets::TextField* m_name;
    widgets::SelectField* m_zone;
    widgets::TextField* m_languages;
    widgets::TextArea* m_bio;
    widgets::Label* m_problem;
    EmailCard* m_email;
    SecondStepCard* m_secondStep;
    DevicesCard* m_devices;
    LegalCard* m_legal;
    UsageCard* m_usage;
    FeedCard* m_feed;
    widgets::ScrollArea* m_scroll;
    QWidget* m_actions;
    widgets::Label* m_unsaved;
    widgets::Button* m_undo;
    widgets::Button* m_save;
};

}  // namespace mc::account
