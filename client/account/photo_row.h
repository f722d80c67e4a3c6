#pragma once

#include "account/photo_controller.h"
#include "widgets/page.h"

namespace mc::widgets {
class Avatar;
class Button;
class Label;
}  // namespace mc::widgets

namespace mc::account {

/// The person's photo, or her initials, with the ways to another one.
class PhotoRow : public QWidget {
    Q_OBJECT
public:
    /// `title`: below a title of the page's own; empty: "Profile", as a title of its own.
    PhotoRow(net::ApiClient& api, net::Session& session, const QString& title = {}, QWidget* parent = nullptr);
    /// As the account stands.
    void fill();
    /// A picture somebody chose: shown for cropping, or refused in words.
    void take(const QString& file);

signals:
    void toast(mc::widgets::Tone tone, const QString& text);

private:
    void build(const QString& title);
    void bind();
    void choose();
    void follow();

    PhotoController m_controller;
    widgets::Avatar* m_avatar = nullptr;
    widgets::Button* m_choose = nullptr;
    widgets::Button* m_remove = nullptr;
    widgets::Label* m_problem = nullptr;
    bool m_removing = false;
};

}  // namespace mc::account
