package newsloom.app.cli;

/** So and so many of something, in words. */
final class Count {
    private Count() {}

    static String of(long number, String noun) {
        return of(number, noun, noun + "s");
    }

    static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
