#pragma once

#include <pthread.h>
#include <sched.h>

namespace mc::app {

/// Starts a thread that may not run where its maker does, if there is another processor. Left alone it would begin there
/// and take turns with its maker by the tick, 4 ms each, until the system comes to look how busy its processors are. Needs
/// nothing but libc. Whether there is a thread now.
inline bool startBeside(pthread_t& thread, void* (*work)(void*), void* argument) {
    pthread_attr_t how;
    if (pthread_attr_init(&how) != 0) return false;
    cpu_set_t processors;
    if (sched_getaffinity(0, sizeof processors, &processors) == 0 && CPU_COUNT(&processors) > 1) {
        const int own = sched_getcpu();
        if (own >= 0) CPU_CLR(static_cast<unsigned>(own), &processors);
        pthread_attr_setaffinity_np(&how, sizeof processors, &processors);
    }
    const bool started = pthread_create(&thread, &how, work, argument) == 0;
    pthread_attr_destroy(&how);
    return started;
}

}  // namespace mc::app
