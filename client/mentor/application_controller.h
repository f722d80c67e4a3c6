#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include "account/shown_texts.h"
#include "net/drafts.h"
#include "net/load_state.h"
#include "net/price_advice.h"
#include "protocol/applications.h"

namespace mc::mentor {

/// One's own application to be a mentor (MEN-1). What is written goes to the server by itself a moment after the last
/// change, and stands in the drafts until it is there: another device goes on where this one stopped, and nothing is
/// lost in between.
class ApplicationController : public QObject {
    Q_OBJECT

public:
    ApplicationController(net::ApiClient& api, net::Drafts& drafts, QObject* parent = nullptr);

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const protocol::OwnApplication& application() const { return m_application; }
    const protocol::ApplicationForm& form() const { return m_form; }  ///< As it is written now.
    /// For what anybody may read.
    net::ApiClient& api() { return m_api; }
    const net::ServerTerms& terms() const { return m_api.terms(); }
    domain::UtcTime now() const { return m_api.clock().now(); }
    bool isSaved() const { return !m_changed && !m_saving; }
    bool isBusy() const { return m_busy; }
    /// Another device has saved since this one read it: nothing is sent until reload().
    bool isOutdated() const { return m_outdated; }
    /// The server does not keep what is written as it is: something of it is wrong.
    bool isRefused() const { return m_refused; }

    void load();
    /// Takes what the server has and forgets what is written here.
    void reload();
    void edit(const protocol::ApplicationForm& form);
    net::PriceAdvice& advice() { return m_advice; }
    void submit();
    void answer(const QString& text);

signals:
    void stateChanged();
    void formReplaced();  ///< form() is another than was written here.
    void savedChanged();
    void busyChanged();
    void submitted();
    void answered();
    /// Not handed in: the terms for mentors are others by now than those that were shown.
    void termsReplaced();
    /// Its fields are named by path ("form.bio"); without any a sentence will do. `handingIn`: she asked for it; else
    /// what is written could not be kept as it is, and the next change tries again.
    void failed(const mc::domain::Error& error, bool handingIn);

private:
    void ask(bool force);
    void received(const domain::Result<protocol::OwnApplication>& answer, bool force);
    void take(const protocol::OwnApplication& application);
    void restore();
    void save();
    void saved(const domain::Result<protocol::OwnApplication>& answer);
    void notSaved(const domain::Error& error);
    void hand();
    void handWith(const protocol::GiveAgreement& shown);
    void notHanded(const domain::Error& error);
    void finish(const domain::Result<protocol::OwnApplication>& answer, bool handedIn);
    void setBusy(bool busy);

    net::ApiClient& m_api;
    net::Drafts& m_drafts;
    QTimer m_soon;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    protocol::OwnApplication m_application;
    protocol::ApplicationForm m_form;
    QPointer<net::ApiCall> m_loadCall;
    net::PriceAdvice m_advice;
    account::ShownTexts m_texts;
    bool m_changed = false;  ///< Since it was sent.
    bool m_saving = false;
    bool m_handIn = false;  ///< Wanted, once what is written is there.
    bool m_busy = false;
    bool m_outdated = false;
    bool m_refused = false;
};

}  // namespace mc::mentor
