"""Updates from sticks, as they are run: find, check, make ready, go live.

For the staff screens, which show values and decide nothing (`kiosk.staff` has all of these types):

    watch = StickWatch(settings.stick_folders)      kiosk.adapters.stick_files
    moves = watch.look()            every second or two: who came and went; watch.sticks is all

    importer = Importer(data.path)                  kiosk.updates.importer
    importer.start(job, now)        Find(stick.folder), one of its Candidates, Use(offer.name),
                                    Undo(), ShowShipped(), Tidy(): kiosk.staff.answers
    answer = importer.poll(now)     every 100 ms while importer.busy: None, or
        Found(candidates)           none: say so; one: examine it; several: let staff choose;
                                    ask again every few seconds: content may be copied meanwhile
        Refused(problems, report, on_stick)
        Offer(name, version, comparison, second_yes, notes, switched_off)
        Live(name, done, problem)   after Use, Undo, ShowShipped
        Failed(message, fix)        nothing was done, or nobody knows: load again
    After Live and Failed call `load(None, data, files)` and compare `.version` with the one shown:
    what it returns is to be shown from now on (`kiosk.loading`).
    load_version(offer.name, data, files)           the same for a preview of what is not live yet
    importer.close()                when the program ends

    gate = PinGate(data.pin, data.tries, now)       kiosk.adapters.pin_file; one for the program
    gate.status(now)                Ready, Waiting(seconds), Stopped, NotSet, Broken(message, fix)
    gate.enter(digits, now)         Opened, Wrong(left, wait) or one of the above; blocks 50-300 ms

    last_warnings(data.logs, 20)    kiosk.adapters.log_files; for the health page

`now` is `Clock.seconds()`. Whatever a stick says is plain text: never show it as rich text.
"""
