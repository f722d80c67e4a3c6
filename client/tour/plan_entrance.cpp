#include <QDir>
#include <QPainter>
#include <QTemporaryFile>

#include "tour/tour.h"
#include "tour/plan.h"
#include "account/photo_row.h"

namespace mc::tour {

using Kind = net::ServerReport::Kind;

namespace {

/// Nothing listens on the discard port.
constexpr auto kNobody = "http://127.0.0.1:9";
const QString kPassword = u"correct horse battery"_qs;

/// Somebody before a wall, not in the middle.
QImage snapshot() {
    QImage picture(900, 600, QImage::Format_RGB32);
    picture.fill(QColor(0xd8, 0xcf, 0xc4));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x2f, 0x4f, 0x6f));
    painter.drawEllipse(QRect(160, 400, 420, 420));
    painter.setBrush(QColor(0x8a, 0x5a, 0x44));
    painter.drawEllipse(QRect(270, 150, 200, 270));
    return picture;
}

/// As the dialog of the system would hand it over.
bool choosePicture(const Hands& hands) {
    auto* row = hands.find<account::PhotoRow>(u"settingsPhotoRow"_qs);
    QTemporaryFile file(QDir::temp().filePath(u"XXXXXX.png"_qs));
    if (!row || !file.open() || !snapshot().save(&file, "PNG")) return false;
    file.close();
    row->take(file.fileName());
    return true;
}

void planAccount(Tour& tour) {
    tour.open(u"/settings"_qs)
        .until(u"choose a picture"_qs, [&tour] { return choosePicture(tour.hands()); })
        .see(u"usePhoto"_qs)
        .picture(u"photo-crop"_qs)
        .click(u"dialogSafe"_qs)
        .click(u"secondStepSetUp"_qs)
        .type(u"secondStepPassword"_qs, kPassword)
        .click(u"secondStepGoOn"_qs)
        .see(u"secondStepSecret"_qs)
        .picture(u"second-step"_qs)
        .click(u"dialogSafe"_qs);
}

void planServer(Tour& tour, const QString& home) {
    auto& entrance = tour.client().entranceController();
    const auto reports = [&entrance](Kind kind) {
        return [&entrance, kind] { return entrance.server().kind == kind; };
    };
    tour.type(u"signInServer"_qs, QLatin1String(kNobody))
        .until(u"be told that nobody answers"_qs, reports(Kind::unreachable))
        .picture(u"sign-in-unreachable"_qs)
        .type(u"signInServer"_qs, home)
        .until(u"reach the server again"_qs, reports(Kind::good))
        .see(u"demoAccount0"_qs);
}

}  // namespace

void planEntrance(Tour& tour) {
    const QString home = tour.client().entrance().server();
    tour.see(u"demoAccount0"_qs).picture(u"sign-in"_qs);
    planServer(tour, home);
    tour.click(u"createAccountLink"_qs)
        .type(u"signUpName"_qs, u"Leela Venkataraman"_qs)
        .type(u"signUpEmail"_qs, u"leela@mentors.example"_qs)
        .type(u"signUpPassword"_qs, kPassword)
        .click(u"signUpTerms"_qs)
        .picture(u"sign-up"_qs)
        .click(u"signUpButton"_qs)
        .see(u"verifyCode"_qs)
        .picture(u"verify"_qs)
        .click(u"verifyLaterLink"_qs)
        .see(u"studentHome"_qs)
        .picture(u"home-empty"_qs);
    planAccount(tour);
    tour.signOut();
    tour.click(u"forgotPasswordLink"_qs)
        .type(u"forgotEmail"_qs, u"leela@mentors.example"_qs)
        .picture(u"forgot-password"_qs)
        .click(u"forgotButton"_qs)
        .see(u"resetCode"_qs)
        .type(u"resetPassword"_qs, u"another long one"_qs)
        .picture(u"reset-password"_qs)
        .click(u"resetBackLink"_qs);
}

}  // namespace mc::tour
