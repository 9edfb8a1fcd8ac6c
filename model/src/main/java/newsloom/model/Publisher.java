package newsloom.model;

/**
 * Who publishes on a site, and who has them, as users know it.
 *
 * @param site as {@link Article} has it
 * @param name what they call themselves
 * @param owner who has them; they themselves where nobody else is known
 * @param isAgency whether others print what they write
 */
public record Publisher(String site, String name, String owner, boolean isAgency) {

    public Publisher {
        Checks.notBlank(site, "The site of a publisher");
        Checks.notBlank(name, "A publisher's name");
        Checks.notBlank(owner, "The owner of a publisher");
    }
}
