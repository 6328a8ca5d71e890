import { Accordion, List } from '@mantine/core'
import { type Recipe, recipes } from '../../texts/recipes'
import classes from './Recipes.module.css'

/** What to do in the tools that people send from, and what it looks like there in the end. */
export function Recipes() {
  return (
    <Accordion variant="contained">
      {recipes.map(({ tool, steps, screen }) => (
        <Accordion.Item key={tool} value={tool}>
          <Accordion.Control>{tool}</Accordion.Control>
          <Accordion.Panel>
            <List type="ordered" spacing={4} mb="sm">
              {steps.map((step) => (
                <List.Item key={step}>{step}</List.Item>
              ))}
            </List>
            <Screen {...screen} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}

/** A drawing of the tool's own form, which says nothing that the steps do not. */
function Screen({ title, fields }: Recipe['screen']) {
  return (
    <div className={classes.screen} aria-hidden="true">
      <div className={classes.title}>{title}</div>
      {fields.map(([label, value], index) => (
        <div key={index} className={classes.field}>
          <span className={classes.label}>{label}</span>
          <span className={classes.value}>{value}</span>
        </div>
      ))}
    </div>
  )
}
