#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

#include "net/photos.h"
#include "widgets/photo_source.h"

namespace mc::app {

/// Photos for whatever is painted: decoded once a size, kept in the application's pixmap cache, and every widget that
/// shows somebody is painted again when her photo comes or changes. GUI thread only.
class PhotoAlbum : public QObject, public widgets::PhotoSource {
    Q_OBJECT
public:
    explicit PhotoAlbum(net::Photos& photos, QObject* parent = nullptr);
    QPixmap photo(const QString& person, int pixels, QWidget* painted) override;

private:
    void remember(const QString& person, QWidget* painted);
    void paintAgain(const QString& person);

    net::Photos& m_photos;
    QHash<QString, QList<QPointer<QWidget>>> m_shown;  ///< Who shows which person.
};

}  // namespace mc::app
